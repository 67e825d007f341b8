"""
A PostgreSQL of one's own for as long as a comparison takes: started in a folder that is removed with it.
"""
import decimal, glob, json, os, pathlib, pwd, shutil, subprocess, tempfile

import published, questions
from duckdb_report import schema

HERE = pathlib.Path(__file__).resolve().parent


def server(name):
    """A program of the server, which Debian keeps out of the path."""
    found = shutil.which(name) or max(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), default=None)
    if not found:
        raise SystemExit(f"no {name}: install PostgreSQL's server")
    return found


class PostgreSQL:
    """Published logs in PostgreSQL, and what is asked of them."""

    def __init__(self, tree, coordinates):
        self.tree = tree
        self.folder = tempfile.mkdtemp(prefix="jejak-postgresql-")
        self.data = f"{self.folder}/data"
        # The server refuses to run as root; there the user that the package made runs it.
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            shutil.chown(self.folder, self.user)
        self.environment = {**os.environ, "PGHOST": self.folder, "PGUSER": "renja",
                            "PGDATABASE": "postgres", "PGOPTIONS": "-c client_min_messages=error"}
        try:
            self.serve(server("initdb"), "--pgdata", self.data, "--username", "renja", "--auth",
                       "trust", "--encoding", "UTF8", "--no-sync")
            # Nothing listens but a socket in the folder; nothing here has to outlive a crash.
            options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
            self.serve(server("pg_ctl"), "start", "--wait", "--pgdata", self.data, "--options",
                       options, "--log", f"{self.folder}/log")
            subprocess.run([str(HERE / "postgresql_load"), str(tree), *coordinates], check=True,
                           env=self.environment, stdout=subprocess.DEVNULL)
            questions.refuse_strangers(self)
        except BaseException:
            self.close()
            raise

    def serve(self, *command):
        subprocess.run(command, check=True, cwd=self.folder, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL,
                       user=self.user if os.geteuid() == 0 else None)

    def psql(self, text):
        run = subprocess.run(
            ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set",
             "ON_ERROR_STOP=1"], input=text, env=self.environment, capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(f"psql: {run.stderr}")
        return run.stdout

    def run(self, coordinates):
        """Works everything out for these plans; the lines are loaded once."""
        statements = published.statements(schema("postgresql", self.tree, coordinates), loaded=True)
        self.psql("".join(f"{statement};\n" for statement in statements))

    def ask(self, query):
        """The names of the columns, and the rows."""
        lines = self.psql(f"SELECT row_to_json(answer) FROM ({query}) AS answer;").splitlines()
        rows = [json.loads(line, parse_float=decimal.Decimal) for line in lines]
        return list(rows[0]) if rows else [], [tuple(row.values()) for row in rows]

    def close(self):
        if pathlib.Path(self.data, "postmaster.pid").exists():
            self.serve(server("pg_ctl"), "stop", "--wait", "--mode", "immediate", "--pgdata",
                       self.data)
        shutil.rmtree(self.folder, ignore_errors=True)
