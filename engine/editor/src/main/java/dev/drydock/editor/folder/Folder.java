package dev.drydock.editor.folder;

import static java.util.stream.Collectors.partitioningBy;

import dev.drydock.editor.text.Desk;
import dev.drydock.editor.text.Lines;
import dev.drydock.specs.read.SpecReader;
import dev.drydock.specs.source.Position;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.source.Span;
import dev.drydock.specs.symbol.Symbols;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Document;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;

/// The spec files of one directory, with what the editor has not saved.
///
/// @param pages its own files, sorted by name
/// @param below the files of the modules that it calls
public record Folder(
    Path directory,
    Desk desk,
    Document document,
    List<Page> pages,
    List<Page> below,
    Symbols symbols) {
  public Folder {
    pages = List.copyOf(pages);
    below = List.copyOf(below);
  }

  public static Folder read(Path directory, Desk desk) {
    var document = SpecReader.read(directory, desk.overlay());
    var bodies = new LinkedHashMap<String, Body>();
    document.bodies().forEach(body -> bodies.put(body.span().file(), body));
    var own = List.copyOf(bodies.keySet());
    document
        .modules()
        .bodies()
        .values()
        .forEach(files -> files.forEach(body -> bodies.putIfAbsent(body.span().file(), body)));
    var pages =
        document.sources().stream()
            .filter(source -> bodies.containsKey(source.name()))
            .map(source -> page(source, bodies.getOrDefault(source.name(), empty(source)), desk))
            .collect(partitioningBy(page -> own.contains(page.name())));
    var here = pages.getOrDefault(true, List.of());
    var symbols = Symbols.of(here.stream().map(Page::body).toList());
    var below = pages.getOrDefault(false, List.of());
    return new Folder(directory, desk, document, here, below, symbols);
  }

  /// Return all files: its own, and those of its modules.
  public List<Page> all() {
    return Stream.concat(pages.stream(), below.stream()).toList();
  }

  private static Body empty(Source source) {
    return new Body(List.of(), new Span(source.name(), Position.START, Position.START));
  }

  private static Page page(Source source, Body body, Desk desk) {
    var path = path(source.name());
    var whole =
        switch (Page.form(path)) {
          case HCL -> body;
          case YAML -> Repair.of(body, source);
        };
    return new Page(path, source, whole, new Lines(source.text(), desk.encoding()));
  }

  /// Return the path of a file as spans name it.
  public static Path path(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  public Optional<Page> page(Path path) {
    return pages.stream().filter(page -> page.path().equals(path)).findFirst();
  }

  public Optional<Page> page(Span span) {
    return all().stream().filter(page -> page.name().equals(span.file())).findFirst();
  }

  /// Return where an editor finds a span of this folder.
  public Optional<Location> location(Span span) {
    return page(span).map(page -> new Location(desk.uri(page.path()), page.lines().range(span)));
  }
}
