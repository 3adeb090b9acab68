/// The straight line: lower, observe, plan, apply. Knows no cloud, no HTTP, no simulator; the
/// absence of `java.net.http` and of every provider here makes a breach a compile error.
module dev.drydock.core {
  requires transitive dev.drydock.spi;
  requires transitive com.fasterxml.jackson.databind;
  requires transitive org.jgrapht.core;
  requires static transitive org.jspecify;

  exports dev.drydock.core;
  exports dev.drydock.core.drift;
  exports dev.drydock.core.execute;
  exports dev.drydock.core.graph;
  exports dev.drydock.core.plan;
  exports dev.drydock.core.render;
  exports dev.drydock.core.render.diagnostic;
  exports dev.drydock.core.render.drift;
  exports dev.drydock.core.render.live;
  exports dev.drydock.core.saved;
  exports dev.drydock.core.show;
  exports dev.drydock.core.state;
}
