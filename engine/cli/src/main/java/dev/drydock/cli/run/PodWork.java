package dev.drydock.cli.run;

import dev.drydock.app.pod.Inside;
import dev.drydock.app.pod.PodFiles;
import dev.drydock.cli.console.Berth;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.sim.wire.work.Container;
import dev.drydock.sim.wire.work.ContainerWork;
import dev.drydock.sim.wire.work.Worked;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does what containers of Drydock's own image do: runs their command line in this process, in the
/// world that they are in.
final class PodWork implements ContainerWork {
  private static final String PROGRAM = "drydock";

  /// By the wall clock: virtual time may go on for as long as it has to.
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /// What is printed beyond is not kept; the log is cut far below.
  private static final int PRINTED_MAX = 4 * 1024 * 1024;

  private static final int NOT_FOUND = 127;

  private final Berth.Program program;
  private final Inside.World world;
  private volatile Interrupt current = new Interrupt();

  PodWork(Berth.Program program, Inside.World world) {
    this.program = program;
    this.world = world;
  }

  /// Stop whatever runs now.
  void stop() {
    current.raise();
  }

  @Override
  public Optional<Worked> work(Container container) {
    if (!container.program().equals(PROGRAM)) {
      return Optional.empty();
    }
    var line = line(container);
    if (line.isEmpty()) {
      var first = container.command().getFirst();
      return Optional.of(
          new Worked(NOT_FOUND, "simulated: only drydock itself runs here, not " + first + "\n"));
    }
    try (var files = PodFiles.of(container.mounted())) {
      return Optional.of(run(container, line.get(), files));
    }
  }

  /// Return the arguments: a command takes the place of what the image runs, which is Drydock too.
  private static Optional<List<String>> line(Container container) {
    var command = container.command();
    if (command.isEmpty()) {
      return Optional.of(container.arguments());
    }
    if (!command.getFirst().matches("(.*/)?" + PROGRAM)) {
      return Optional.empty();
    }
    var all = new ArrayList<>(command.subList(1, command.size()));
    all.addAll(container.arguments());
    return Optional.of(all);
  }

  private Worked run(Container container, List<String> line, PodFiles files) {
    var printed = new ByteArrayOutputStream();
    var stream = new PrintStream(new Bounded(printed), true, StandardCharsets.UTF_8);
    var interrupt = new Interrupt();
    current = interrupt;
    var inside = world.around(container, files.at("/"), interrupt::raised);
    var console =
        new Console(
            environment(container, files),
            InputStream.nullInputStream(),
            stream,
            stream,
            false,
            interrupt,
            new Berth(Optional.of(inside), program));
    var watch = Thread.ofVirtual().start(() -> watch(interrupt));
    int code = program.run(line.stream().map(files::inside).toList(), console);
    watch.interrupt();
    return new Worked(code, files.told(printed.toString(StandardCharsets.UTF_8)));
  }

  private static void watch(Interrupt interrupt) {
    if (!interrupt.raisedWithin(LONGEST)) {
      interrupt.raise();
    }
  }

  private static Map<String, String> environment(Container container, PodFiles files) {
    var all = new LinkedHashMap<String, String>();
    all.put("HOME", files.at("/root").toString());
    container.environment().forEach((name, value) -> all.put(name, files.inside(value)));
    return all;
  }

  /// Keeps the beginning of what is written.
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream kept;

    Bounded(ByteArrayOutputStream kept) {
      this.kept = kept;
    }

    @Override
    public void write(int one) {
      if (kept.size() < PRINTED_MAX) {
        kept.write(one);
      }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      kept.write(bytes, from, Math.max(0, Math.min(length, PRINTED_MAX - kept.size())));
    }
  }
}
