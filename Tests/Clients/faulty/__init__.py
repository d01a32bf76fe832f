"""What may go wrong around a server, a file for each kind; faults.py tries all of it."""
