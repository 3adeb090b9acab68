package dev.drydock.editor.folder;

import dev.drydock.editor.place.Place;
import dev.drydock.editor.text.Lines;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.symbol.Outline;
import dev.drydock.specs.symbol.Section;
import dev.drydock.specs.syntax.Body;
import java.nio.file.Path;
import java.util.List;

/// One file of a folder.
///
/// @param body what could be read of it
public record Page(Path path, Source source, Body body, Lines lines) {
  /// The name under which spans know the file.
  public String name() {
    return source.name();
  }

  public Place.Form form() {
    return form(path);
  }

  public List<Section> sections() {
    return Outline.of(body);
  }

  static Place.Form form(Path path) {
    return path.toString().endsWith(".hcl") ? Place.Form.HCL : Place.Form.YAML;
  }
}
