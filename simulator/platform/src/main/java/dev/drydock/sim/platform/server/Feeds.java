package dev.drydock.sim.platform.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The bodies that go on at this moment.
final class Feeds {
  private final Set<OpenBody> open = ConcurrentHashMap.newKeySet();

  void add(OpenBody body) {
    open.add(body);
  }

  void remove(OpenBody body) {
    open.remove(body);
  }

  /// Let every body look for more. Never waits.
  void changed() {
    open.forEach(OpenBody::look);
  }

  /// Cut every body: what it told about is gone.
  void cut() {
    open.forEach(OpenBody::cut);
  }

  int count() {
    return open.size();
  }
}
