package dev.drydock.specs.yaml;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Blocks;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Read a YAML spec into the tree that HCL makes.
///
/// It stands on the events of the parser beneath Jackson's YAML, because they alone carry marks,
/// and the way in which a scalar was written.
public final class YamlReader {
  private static final int CODE_POINTS_MAX = 64 * 1024 * 1024;

  private YamlReader() {}

  /// Read a whole file. Every key of the top level becomes an attribute.
  public static Body file(Source source, Consumer<Diagnostic> faults) {
    var marks = new Marks(source);
    var whole = marks.span(0, source.text().length());
    var events = events(source, marks, faults);
    if (events.isEmpty()) {
      return new Body(List.of(), whole);
    }
    return switch (new Composer(marks, events, faults).document()) {
      case Expression.ObjectLiteral object ->
          new Body(Blocks.asBody(object, faults).items(), whole);
      case Expression.Literal(Value.Null _, _) -> new Body(List.of(), whole);
      case Expression other -> {
        faults.accept(
            Diagnostic.at(
                other.span(),
                Code.DRY0143,
                "is not a mapping",
                "A spec in YAML is one mapping: `workspace: {...}`, `endpoint: {...}` and so on."));
        yield new Body(List.of(), whole);
      }
    };
  }

  /// Return all events, or none when the text is not YAML.
  private static List<Event> events(Source source, Marks marks, Consumer<Diagnostic> faults) {
    var options = new LoaderOptions();
    options.setCodePointLimit(CODE_POINTS_MAX);
    var events = new ArrayList<Event>();
    try {
      var parser = new ParserImpl(new StreamReader(source.text()), options);
      while (parser.peekEvent() != null) {
        events.add(parser.getEvent());
      }
      return events;
    } catch (MarkedYAMLException wrong) {
      var mark = wrong.getProblemMark();
      int at = mark == null ? 0 : marks.index(mark);
      faults.accept(
          Diagnostic.at(
              marks.span(at, at),
              Code.DRY0140,
              "is not YAML",
              "The YAML parser stops here: " + wrong.getProblem() + "."));
    } catch (YAMLException wrong) {
      faults.accept(
          Diagnostic.at(
              marks.span(0, 0),
              Code.DRY0140,
              "is not YAML",
              "The file holds characters that YAML does not allow."));
    }
    return List.of();
  }
}
