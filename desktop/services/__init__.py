"""What the zorgcoördinator does: one function per act, ports first, Changes back."""
