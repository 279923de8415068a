"""How we argue: the workflow, the roles that speak, the gate, the argument map and its formats."""
