"""Measurements: what the road costs beside the floor, in one run on one machine."""
