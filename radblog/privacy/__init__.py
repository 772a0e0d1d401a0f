"""Evidence in, findings out: gate 1 reads the sources, gate 2 the very bytes to publish."""
