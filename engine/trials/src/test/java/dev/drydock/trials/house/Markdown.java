package dev.drydock.trials.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One page of documentation: its links and the anchors that others may link to.
record Markdown(Path path, List<String> lines) {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("^[a-z]+:.*");

  static Markdown read(Path path) {
    return new Markdown(path, withoutCode(House.text(path).lines().toList()));
  }

  /// Return the links within the repository that lead nowhere.
  List<String> deadLinks() {
    var dead = new ArrayList<String>();
    for (var line : lines) {
      LINK.matcher(line.replaceAll("`[^`]*`", ""))
          .results()
          .map(match -> match.group(1))
          .filter(link -> !ELSEWHERE.matcher(link).matches())
          .filter(link -> !leadsSomewhere(link))
          .forEach(dead::add);
    }
    return dead;
  }

  private boolean leadsSomewhere(String link) {
    int mark = link.indexOf('#');
    var file = mark < 0 ? link : link.substring(0, mark);
    var target = file.isEmpty() ? path : path.resolveSibling(file);
    if (!Files.exists(target)) {
      return false;
    }
    return mark < 0 || read(target).anchors().contains(link.substring(mark + 1));
  }

  private List<String> anchors() {
    return lines.stream().filter(line -> line.startsWith("#")).map(Markdown::anchor).toList();
  }

  /// As the forges make them: lower case, spaces to dashes, punctuation dropped.
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ *", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9 _-]", "")
        .replace(' ', '-');
  }

  private static List<String> withoutCode(List<String> lines) {
    var outside = new ArrayList<String>();
    boolean inside = false;
    for (var line : lines) {
      if (line.startsWith("```")) {
        inside = !inside;
      } else if (!inside) {
        outside.add(line);
      }
    }
    return outside;
  }
}
