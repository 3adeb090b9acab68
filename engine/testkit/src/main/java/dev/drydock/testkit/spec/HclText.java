package dev.drydock.testkit.spec;

import java.util.List;

/// Prints blocks as HCL.
final class HclText {
  private final StringBuilder text = new StringBuilder();

  private HclText() {}

  static String of(List<Block> blocks) {
    var printer = new HclText();
    blocks.forEach(block -> printer.block(block, ""));
    return printer.text.toString();
  }

  private void block(Block block, String indent) {
    text.append(indent).append(block.kind());
    block.labels().forEach(label -> text.append(' ').append(Quoted.text(label)));
    text.append(" {\n");
    var inner = indent + "  ";
    block
        .attributes()
        .forEach((name, value) ->
            text.append(inner).append(name).append(" = ").append(print(value)).append('\n'));
    block.blocks().forEach(nested -> block(nested, inner));
    text.append(indent).append("}\n");
  }

  private static String print(Literal value) {
    return switch (value) {
      case Literal.Text(var text) -> Quoted.text(text);
      case Literal.Number(var number) -> number.toPlainString();
      case Literal.Flag(var flag) -> Boolean.toString(flag);
      case Literal.Reference(var path) -> path;
    };
  }
}
