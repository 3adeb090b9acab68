package dev.drydock.spi;

/// How to ask again for something that goes on in the cloud. The text is the provider's own, holds
/// no secret, and is good in another process too.
public record Handle(String provider, String text) {}
