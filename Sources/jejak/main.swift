import JejakCLI

Program.standard.runAndExit()
