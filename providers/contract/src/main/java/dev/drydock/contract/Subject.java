package dev.drydock.contract;

import dev.drydock.spi.Provider;
import java.time.Duration;
import java.util.List;

/// A provider under test, in a world of its own.
public interface Subject {
  /// The provider, built upon [#tap()].
  Provider provider();

  /// What the provider sends passes through here.
  Tap tap();

  /// Let time pass in the world.
  void advance(Duration duration);

  /// Objects to try the provider on; the same ones in every fresh world.
  List<Sample> samples();
}
