"""Where workers come from: processes of this computer, or the computers of a cluster."""
