"""Measuring the product on generated data with a fixed seed."""
