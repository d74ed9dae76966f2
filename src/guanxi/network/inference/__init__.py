"""What is worked out from encounters; loaded when first used (:mod:`guanxi.core.late`)."""
