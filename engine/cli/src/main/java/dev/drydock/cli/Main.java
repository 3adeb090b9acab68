package dev.drydock.cli;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.cli.console.Berth;
import dev.drydock.cli.console.Console;
import dev.drydock.cli.console.ExitCode;
import dev.drydock.cli.console.Interrupt;
import dev.drydock.cli.editing.CompletionCommand;
import dev.drydock.cli.editing.LspCommand;
import dev.drydock.cli.editing.SchemaCommand;
import dev.drydock.cli.format.FmtCommand;
import dev.drydock.cli.sim.SimCommand;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.Signals;
import picocli.CommandLine;

/// The process.
public final class Main {
  /// Ctrl-C, a polite kill, and the terminal's going.
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private static final String SIMULATOR = "--simulator";

  private Main() {}

  public static void main(String... args) {
    var interrupt = new Interrupt(() -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED));
    // A shutdown hook would hear the first of them only.
    for (var signal : SIGNALS) {
      Signals.register(signal, interrupt::raise);
    }
    System.exit(run(args, console(interrupt)));
  }

  private static Console console(Interrupt interrupt) {
    return new Console(
        System.getenv(),
        new FileInputStream(FileDescriptor.in),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        // Null where nobody sits; which it is differs between releases of the JDK.
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent(),
        interrupt,
        Berth.process(Main::inPod));
  }

  /// Run a command line of a pod.
  static int inPod(List<String> arguments, Console console) {
    return run(arguments.toArray(String[]::new), console);
  }

  /// Run one command line and return its exit code; never ends the process.
  public static int run(
      String[] args,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean terminal) {
    var berth = Berth.process(Main::inPod);
    return run(args, new Console(environment, in, out, err, terminal, new Interrupt(), berth));
  }

  private static int run(String[] args, Console console) {
    var paints = console.paints(List.of(args).contains("--no-color"));
    var line =
        commands(new RootCommand(console))
            .setCaseInsensitiveEnumValuesAllowed(false)
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(paints)))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((wrong, _) -> Misuse.tell(wrong, console, paints))
            .setExecutionExceptionHandler((thrown, _, _) -> bug(thrown, console));
    return line.execute(attached(args));
  }

  /// The groups stand beside the commands, for they know each other's package in one direction.
  private static CommandLine commands(RootCommand root) {
    return new CommandLine(root)
        .addSubcommand(new SimCommand(root))
        .addSubcommand(new FmtCommand(root))
        .addSubcommand(new SchemaCommand(root))
        .addSubcommand(new LspCommand(root))
        .addSubcommand(new CompletionCommand(root));
  }

  private static CommandLine.Help.Ansi ansi(boolean paints) {
    return paints ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  /// The value of `--simulator` comes only with `=`, so that it never swallows the path.
  private static String[] attached(String[] args) {
    var attached = args.clone();
    for (int i = 0; i < attached.length && !attached[i].equals("--"); i++) {
      if (attached[i].equals(SIMULATOR)) {
        attached[i] = SIMULATOR + "=";
      }
    }
    return attached;
  }

  private static int bug(Exception thrown, Console console) {
    console.err().println("drydock: this should not have happened.");
    thrown.printStackTrace(console.err());
    return ExitCode.ERROR;
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
