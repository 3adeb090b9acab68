package dev.drydock.specs.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/// Breaks texts at random: one seed, one text.
final class Mutation {
  private static final List<String> HOSTILE =
      List.of(
          "\u0000",
          "\ufeff",
          "\ud800",
          "\udc00",
          "\ud83d\ude00",
          "e\u0301",
          "\u202e",
          "\u2028",
          "\u0085",
          "\r",
          "\t",
          "\"",
          "'",
          "`",
          "\\",
          "\\u",
          "\\U0010ffff",
          "\\ud800",
          "${",
          "%{",
          "}",
          "~}",
          "$${",
          "%{ for a, b in c }",
          "%{ if x }",
          "%{ endif }",
          "%{ else }",
          "<<E\n",
          "<<-E\n",
          "\nE\n",
          "/*",
          "*/",
          "#",
          "[*]",
          ".*",
          "...",
          "::",
          "=>",
          "? 1 : 2",
          "for x in ",
          "{for k, v in x : k => v...}",
          "1e999999999",
          "1e9999",
          "0x",
          "-",
          "!",
          "99999999999999999999999999999999999999",
          "null",
          "&a ",
          "*a",
          "<<: *a",
          "!!int ",
          "!x ",
          "|+\n",
          ">-\n",
          "? ",
          ": ",
          "- ",
          "---\n",
          "...\n",
          "%YAML 1.2\n",
          "each.key",
          "var.x",
          "local.a",
          "format(\"%99999d\", 1)",
          "range(1e9)",
          "file(\"../../etc/passwd\")",
          "regex(\"(a+)+$\", \"aaaaaaaaaaaaaaaaaaaaaaaaaa!\")");

  private final RandomGenerator chance;

  Mutation(RandomGenerator chance) {
    this.chance = chance;
  }

  String apply(String text, List<String> corpus) {
    var at = text;
    int rounds = 1 + chance.nextInt(6);
    for (int round = 0; round < rounds; round++) {
      at = once(at, corpus);
    }
    return at;
  }

  private String once(String text, List<String> corpus) {
    int from = chance.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + chance.nextInt(1 << chance.nextInt(8)));
    var piece = text.substring(from, to);
    return switch (chance.nextInt(10)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(0, from) + text.substring(to);
      case 2 -> text.substring(0, to) + piece + text.substring(to);
      case 3 -> insert(text, from, piece.repeat(chance.nextInt(400)));
      case 4 -> insert(text, from, "" + (char) chance.nextInt(0x250));
      case 5 -> insert(text, from, other(corpus));
      case 6 -> insert(text, from, nested());
      default -> insert(text, from, HOSTILE.get(chance.nextInt(HOSTILE.size())));
    };
  }

  private String other(List<String> corpus) {
    var text = corpus.get(chance.nextInt(corpus.size()));
    int from = chance.nextInt(text.length() + 1);
    return text.substring(from, Math.min(text.length(), from + chance.nextInt(120)));
  }

  private String nested() {
    var opening = List.of("[", "{", "(", "\"${", "a {\n", "- ", "{a: ", "!", "-", "[for x in ");
    return opening.get(chance.nextInt(opening.size())).repeat(1 + chance.nextInt(600));
  }

  private static String insert(String text, int at, String piece) {
    return text.substring(0, at) + piece + text.substring(at);
  }
}
