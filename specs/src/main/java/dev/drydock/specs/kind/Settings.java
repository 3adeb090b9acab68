package dev.drydock.specs.kind;

import static dev.drydock.specs.kind.AttributeSchema.flag;
import static dev.drydock.specs.kind.AttributeSchema.text;
import static dev.drydock.specs.kind.AttributeSchema.typed;
import static dev.drydock.specs.kind.AttributeSchema.whole;
import static dev.drydock.specs.kind.BlockSchema.labelled;

import dev.drydock.specs.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The blocks that are not resources: names and inputs of the spec, the simulated world, and who
/// becomes the owner of what.
///
/// @param word the block's type
/// @param labels how many labels it carries
/// @param many whether it may be written more than once (with labels, each time with others)
/// @param body what may stand in it; `locals` takes any attribute instead, and `module` its inputs
///   beside
public record Settings(String word, int labels, boolean many, Schema body) {
  public static final Settings DRYDOCK = new Settings("drydock", 0, false, drydock());
  public static final Settings VARIABLE = new Settings("variable", 1, true, variable());
  public static final Settings LOCALS = new Settings("locals", 0, true, Schema.of());
  public static final Settings OUTPUT = new Settings("output", 1, true, output());
  public static final Settings SIMULATOR = new Settings("simulator", 0, false, simulator());

  public static final Settings IMPORT = new Settings("import", 0, true, LifecycleSchema.imported());
  public static final Settings MOVED = new Settings("moved", 0, true, LifecycleSchema.moved());
  public static final Settings REMOVED =
      new Settings("removed", 0, true, LifecycleSchema.removed());

  public static final Settings MODULE = new Settings("module", 1, true, module());
  public static final Settings CHECK = new Settings("check", 1, true, check());

  private static final List<Settings> ALL =
      List.of(DRYDOCK, VARIABLE, LOCALS, OUTPUT, MODULE, CHECK, SIMULATOR, IMPORT, MOVED, REMOVED);

  /// Return the block that a word names.
  public static Optional<Settings> named(String word) {
    return ALL.stream().filter(one -> one.word.equals(word)).findFirst();
  }

  /// Return the word of every block.
  public static List<String> words() {
    var words = new ArrayList<String>();
    for (var settings : ALL) {
      words.add(settings.word);
    }
    return words;
  }

  /// Describe the attribute that repeats a resource or a module.
  static AttributeSchema forEach() {
    return typed(
        "for_each", Type.ANY, "One for each entry of a map or an object, or text of a set.");
  }

  private static Schema module() {
    return Schema.of(
        text("source", "The directory of its files, relative to this one's.").required(),
        forEach());
  }

  private static Schema check() {
    var assertion =
        Schema.of(
            typed("condition", Type.BOOL, "What is expected to hold.").required().mayWait(),
            text("error_message", "What to say where it does not.").required().mayWait());
    return Schema.of().with(BlockSchema.single("assert", assertion, "One thing to expect."));
  }

  private static Schema drydock() {
    return Schema.of(text("stack", "The name of all that the spec owns.").required());
  }

  private static Schema variable() {
    var validation =
        Schema.of(
            typed("condition", Type.BOOL, "What must hold of the value.").required(),
            text("error_message", "What to say when it does not.").required());
    return Schema.of(
            typed("type", Type.ANY, "The type, as Terraform writes it; any when absent."),
            typed("default", Type.ANY, "The value when none is given."),
            text("description", "A sentence for people."),
            flag("sensitive", "Whether the value is never shown.").byDefault(false),
            flag("nullable", "Whether it may be null.").byDefault(true))
        .with(BlockSchema.single("validation", validation, "What the value must satisfy."));
  }

  private static Schema output() {
    return Schema.of(
        typed("value", Type.ANY, "What is published.").required().mayWait(),
        text("description", "A sentence for people."),
        flag("sensitive", "Whether the value is never shown.").byDefault(false));
  }

  private static Schema simulator() {
    var cluster =
        Schema.of(
            whole("nodes", Bounds.between("0", "1000"), "Its nodes.").byDefault(3),
            text("vm_size", "The VM size of its nodes.").byDefault("Standard_D3_v2"),
            typed(
                "extended_resources",
                new Type.MapOf(Type.NUMBER),
                "What a device plugin offers on each node, by resource name."));
    return Schema.of()
        .with(labelled("cluster", cluster, "A plain Kubernetes cluster of the world."));
  }
}
