"""Files of school administrations, read with suspicion: nothing here writes."""
