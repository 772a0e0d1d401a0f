"""Lets `python -m radblog` do what `radblog` does."""

from radblog.cli import main

if __name__ == "__main__":
    main()
