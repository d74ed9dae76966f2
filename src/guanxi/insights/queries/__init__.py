"""What the rules, the simulator and the counts say of what an actor reads."""
