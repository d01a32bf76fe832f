"""Every Python file can be read by this Python."""

import ast

from repository import files, finish, read


def main():
    complaints = []
    paths = files(".py")
    for path in paths:
        try:
            ast.parse(read(path), filename=str(path))
        except SyntaxError as error:
            complaints.append(f"{path}:{error.lineno}: {error.msg}")
    finish(complaints, f"{len(paths)} files")


main()
