package dev.drydock.spi.transport;

/// One header line; names are compared without regard to case.
public record Header(String name, String value) {}
