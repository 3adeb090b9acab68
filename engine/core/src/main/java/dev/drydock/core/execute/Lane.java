package dev.drydock.core.execute;

import dev.drydock.core.plan.Step;
import dev.drydock.spi.Provider;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The steps of one provider that may start, and how many are under way.
final class Lane {
  private final Provider provider;
  private final TreeSet<Step> ready;
  private int busy;

  Lane(Provider provider, Comparator<Step> urgency) {
    this.provider = provider;
    this.ready = new TreeSet<>(urgency);
  }

  Provider provider() {
    return provider;
  }

  void add(Step step) {
    ready.add(step);
  }

  /// Return the most urgent step that `free` lets start, if the provider takes one more.
  Optional<Step> first(Predicate<Step> free) {
    return busy < provider.concurrency()
        ? ready.stream().filter(free).findFirst()
        : Optional.empty();
  }

  void start(Step step) {
    ready.remove(step);
    busy++;
  }

  void end() {
    busy--;
  }
}
