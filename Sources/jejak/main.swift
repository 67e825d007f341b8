internal import JejakCLI
