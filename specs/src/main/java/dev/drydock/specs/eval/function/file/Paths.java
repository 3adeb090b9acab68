package dev.drydock.specs.eval.function.file;

import java.util.ArrayDeque;

/// Take paths apart by their text alone, with slashes on every machine.
final class Paths {
  private Paths() {}

  /// Return the last name of a path.
  static String last(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    if (end == 0) {
      return path.isEmpty() ? "." : "/";
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /// Return all but the last name of a path, cleaned.
  static String parent(String path) {
    return cleaned(path.substring(0, path.lastIndexOf('/') + 1));
  }

  /// Take `.`, `..` and doubled slashes out of a path, as far as it goes.
  static String cleaned(String path) {
    boolean rooted = path.startsWith("/");
    var names = new ArrayDeque<String>();
    for (var name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".") && !(rooted && name.equals(".."))) {
        names.add(name);
      }
    }
    var joined = (rooted ? "/" : "") + String.join("/", names);
    return joined.isEmpty() ? "." : joined;
  }
}
