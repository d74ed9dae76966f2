"""Handing over, and taking a handover back."""
