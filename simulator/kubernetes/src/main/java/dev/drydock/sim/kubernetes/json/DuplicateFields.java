package dev.drydock.sim.kubernetes.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds fields that a JSON text gives twice; a tree no longer shows them.
public final class DuplicateFields {
  /// An object or a list that is open while the text is read.
  private static final class Level {
    private final String path;
    private final boolean list;
    private final HashSet<String> names = new HashSet<>();
    private int items;

    private Level(String path, boolean list) {
      this.path = path;
      this.list = list;
    }

    private String next(String name) {
      return list ? path + "[" + items++ + "]" : path.isEmpty() ? name : path + "." + name;
    }
  }

  private DuplicateFields() {}

  /// Return the paths of fields given twice, such as `data.a`.
  public static List<String> in(byte[] text) throws IOException {
    var found = new ArrayList<String>();
    var levels = new ArrayDeque<Level>();
    var name = "";
    try (var parser = new JsonFactory().createParser(text)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
          var level = levels.getFirst();
          if (!level.names.add(name)) {
            found.add(level.next(name));
          }
        } else if (token.isStructStart()) {
          var path = levels.isEmpty() ? "" : levels.getFirst().next(name);
          levels.push(new Level(path, token == JsonToken.START_ARRAY));
        } else if (token.isStructEnd()) {
          levels.pop();
        }
      }
    }
    return found;
  }
}
