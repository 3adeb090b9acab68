/// What a provider implements, and the nouns that pass between engine and providers. Pure: no HTTP,
/// no cloud.
module dev.drydock.spi {
  requires transitive dev.drydock.specs;
  requires static transitive org.jspecify;

  exports dev.drydock.spi;
  exports dev.drydock.spi.free;
  exports dev.drydock.spi.object;
  exports dev.drydock.spi.transport;
}
