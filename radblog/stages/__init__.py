"""The arrows of the data flow, one file each: pure floors joined with disk, workers and the gates."""
