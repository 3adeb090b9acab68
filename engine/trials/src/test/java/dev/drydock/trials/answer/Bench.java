package dev.drydock.trials.answer;

import dev.drydock.core.execute.Event;
import dev.drydock.core.execute.Report;
import dev.drydock.sim.platform.SimulatedPlatform;
import dev.drydock.sim.world.fault.FaultProfile;
import dev.drydock.sim.world.fault.FaultRule;
import dev.drydock.specs.model.Spec;
import dev.drydock.testkit.Yard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// A small spec of one provider's, a world, and what was sent there.
final class Bench implements AutoCloseable {
  /// Which provider is looked at.
  enum Side {
    AZURE(
        "arm",
        """
        drydock {
          stack = "trial"
        }
        azure {
          subscription = "00000000-0000-0000-0000-000000000000"
          resource_group = "trial"
          location = "westeurope"
        }
        workspace "main" {
        }
        """),
    KUBERNETES(
        "kubernetes",
        """
        drydock {
          stack = "trial"
        }
        simulator {
          cluster "lab" {
            nodes = 2
            vm_size = "Standard_D4s_v3"
          }
        }
        cluster "lab" {
          kubeconfig {
            context = "lab"
          }
        }
        model "digits" {
          version = 1
          uri = "https://models.example/digits/1"
        }
        endpoint "scoring" {
          cluster = cluster.lab
          auth = "none"
        }
        version "scoring" "blue" {
          model = model.digits
          default = true
          environment {
            image = "registry.example/digits:1"
          }
        }
        """);

    private final String service;
    private final String text;

    Side(String service, String text) {
      this.service = service;
      this.text = text;
    }

    String service() {
      return service;
    }
  }

  private final AtomicReference<SimulatedPlatform> platform = new AtomicReference<>();
  private final Recorder recorder = new Recorder(this::now);
  private final List<Event> events = new ArrayList<>();
  private final Yard yard;
  private final Spec spec;

  Bench(Side side, Path directory) {
    this.yard = Yard.open(1, recorder);
    platform.set(yard.platform());
    var file = directory.resolve(side.name().toLowerCase(Locale.ROOT) + ".drydock.hcl");
    try {
      Files.writeString(file, side.text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.spec = yard.spec(file);
  }

  private Instant now() {
    return platform.get().now();
  }

  /// Plan in a sound world, and apply the plan in one that misbehaves.
  Report apply(FaultRule... rules) {
    var plan = yard.plan(spec);
    events.clear();
    yard.platform().inject(FaultProfile.of("test", rules));
    return yard.drydock().apply(plan, events::add);
  }

  /// Make the world sound, and plan and apply once.
  Report applyInPeace() {
    yard.platform().inject(FaultProfile.NONE);
    return yard.apply(spec);
  }

  /// Whether nothing is left to do.
  boolean isDone() {
    yard.platform().inject(FaultProfile.NONE);
    return yard.plan(spec).isEmpty();
  }

  /// Return the identities and kinds of all that Drydock made, sorted.
  List<String> made() {
    yard.platform().inject(FaultProfile.NONE);
    return yard.plan(spec).changes().stream().map(change -> change.id().key()).sorted().toList();
  }

  long count(String word) {
    return yard.platform().events().stream()
        .filter(line -> line.contains(" fault " + word))
        .count();
  }

  List<Event> events() {
    return events;
  }

  Yard yard() {
    return yard;
  }

  Spec spec() {
    return spec;
  }

  Recorder recorder() {
    return recorder;
  }

  @Override
  public void close() {
    yard.close();
  }
}
