package dev.drydock.cli.command;

import dev.drydock.app.input.Inputs;
import dev.drydock.cli.run.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which spec, and the values of its variables. Flags of both sorts keep their common order: the
/// last one wins.
public final class SpecOptions {
  private final List<String> flags = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "A spec file, or a directory with some (default: ${DEFAULT-VALUE}).")
  private Path path = Path.of(".");

  @Option(
      names = "--var",
      paramLabel = "NAME=VALUE",
      description = "Give a variable its value. May be repeated.")
  void variable(List<String> all) {
    remember("v", all);
  }

  @Option(
      names = "--var-file",
      paramLabel = "FILE",
      description = "Read values from an HCL or YAML file. May be repeated.")
  void file(List<String> all) {
    remember("f", all);
  }

  /// The parser hands over all values so far, first of all none.
  private void remember(String sort, List<String> all) {
    if (!all.isEmpty()) {
      flags.add(sort + all.getLast());
    }
  }

  /// Return what the user asked for.
  public Request request(RootCommand root, int concurrency, boolean autoApprove) {
    return new Request(
        path,
        new Inputs(root.console().environment(), flags.stream().map(this::given).toList()),
        root.simulator(),
        concurrency,
        root.noColor(),
        root.noInput(),
        autoApprove);
  }

  private Inputs.Given given(String flag) {
    var text = flag.substring(1);
    if (flag.charAt(0) == 'f') {
      return new Inputs.Given.VarFile(Path.of(text));
    }
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(),
          "--var " + text + " is not of the form NAME=VALUE");
    }
    return new Inputs.Given.Var(text.substring(0, equals), text.substring(equals + 1));
  }
}
