package dev.drydock.azure.lower;

import dev.drydock.specs.source.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which files of a source directory stay at home: the patterns of `.amlignore`, else of
/// `.gitignore`, as git reads them (gitignore(5)); the last one that matches decides.
final class Ignored implements Predicate<Path> {
  /// @param keep whether the pattern, written with `!`, takes a file back in
  private record Rule(Pattern pattern, boolean keep) {}

  private final List<Rule> rules;

  private Ignored(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// Read the ignore file of a directory; without one, all files count.
  static Ignored in(Path directory, Span span) {
    for (var name : List.of(".amlignore", ".gitignore")) {
      var file = directory.resolve(name);
      if (Files.isRegularFile(file)) {
        return of(Folder.text(file, span));
      }
    }
    return new Ignored(List.of());
  }

  static Ignored of(String text) {
    var rules = new ArrayList<Rule>();
    text.lines()
        .map(String::strip)
        .forEach(line -> {
          if (!line.isEmpty() && !line.startsWith("#")) {
            rules.add(rule(line));
          }
        });
    return new Ignored(rules);
  }

  /// Whether a file counts.
  @Override
  public boolean test(Path file) {
    var name = file.toString().replace('\\', '/');
    boolean kept = true;
    for (var rule : rules) {
      kept = rule.pattern().matcher(name).matches() ? rule.keep() : kept;
    }
    return kept;
  }

  private static Rule rule(String line) {
    boolean keep = line.startsWith("!");
    var glob = keep ? line.substring(1) : line;
    boolean directory = glob.endsWith("/");
    var bare = directory ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = bare.contains("/");
    var path = bare.startsWith("/") ? bare.substring(1) : bare;
    var regex = (anchored ? "" : "(?:.*/)?") + regex(path) + (directory ? "/.*" : "(?:/.*)?");
    return new Rule(Pattern.compile(regex), keep);
  }

  private static String regex(String glob) {
    var regex = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      if (glob.startsWith("**/", at)) {
        regex.append("(?:.*/)?");
        at += 2;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at++;
      } else {
        regex.append(one(glob.charAt(at)));
      }
    }
    return regex.toString();
  }

  private static String one(char symbol) {
    return switch (symbol) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Pattern.quote(String.valueOf(symbol));
    };
  }
}
