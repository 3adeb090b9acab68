package dev.drydock.contract;

import dev.drydock.spi.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A provider under test, in a world of its own.
public interface Subject {
  /// The provider, built upon [#tap()].
  Provider provider();

  /// What the provider sends passes through here.
  Tap tap();

  /// The same world, with the provider in the hands of somebody who is not Drydock.
  Subject as(String who);

  /// What time it is in the world.
  Instant now();

  /// Let time pass in the world.
  void advance(Duration duration);

  /// Objects to try the provider on; the same ones in every fresh world.
  List<Sample> samples();
}
