package dev.drydock.cli.editing;

import dev.drydock.cli.command.RootCommand;
import dev.drydock.specs.schema.SpecSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `drydock schema`.
@Command(
    name = "schema",
    description = "Print the JSON Schema (draft-07) of specs in YAML, for editors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  drydock schema > drydock.schema.json",
      "  # yaml-language-server: $$schema=drydock.schema.json"
    })
public final class SchemaCommand implements Callable<Integer> {
  private final RootCommand root;

  public SchemaCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    root.console().out().print(SpecSchema.text());
    return 0;
  }
}
