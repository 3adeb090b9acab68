package dev.drydock.specs.suite;

import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.hcl.HclReader;
import dev.drydock.specs.source.Source;
import dev.drydock.specs.syntax.Body;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a text is worth, as bare maps and lists: numbers as doubles, the labels of a block as keys,
/// several blocks of one word as a list. It is all that simpler parsers keep of HCL.
final class PlainMap {
  private final Evaluator evaluator;

  private PlainMap(List<Diagnostic> faults) {
    this.evaluator = new Evaluator(new Variables(new LinkedHashMap<>(), faults::add), faults::add);
  }

  static Map<String, @Nullable Object> of(String text, List<Diagnostic> faults) {
    var body = HclReader.file(new Source("input.hcl", text), faults::add);
    return new PlainMap(faults).of(body);
  }

  private Map<String, @Nullable Object> of(Body body) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var item : body.items()) {
      switch (item) {
        case Body.Attribute(var name, var value, _) ->
            map.put(name.text(), plain(evaluator.evaluate(value)));
        case Body.Block block -> add(map, block.type().text(), nested(block));
      }
    }
    return map;
  }

  private Map<String, @Nullable Object> nested(Body.Block block) {
    var inner = of(block.body());
    for (var label : block.labels().reversed()) {
      var outer = new LinkedHashMap<String, @Nullable Object>();
      outer.put(label.text(), inner);
      inner = outer;
    }
    return inner;
  }

  private static void add(
      Map<String, @Nullable Object> map, String word, Map<String, @Nullable Object> block) {
    var before = map.get(word);
    if (before == null) {
      map.put(word, block);
    } else {
      var several = new ArrayList<@Nullable Object>();
      several.addAll(before instanceof List<?> list ? list : List.of(before));
      several.add(block);
      map.put(word, several);
    }
  }

  private @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Null _ -> null;
      case Value.Bool(var flag) -> flag;
      case Value.Number(var number) -> number.doubleValue();
      case Value.Text(var text) -> text;
      case Value.Sequence sequence -> {
        var list = new ArrayList<@Nullable Object>();
        sequence.elements().forEach(element -> list.add(plain(element)));
        yield list;
      }
      case Value.Mapping mapping -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        mapping.entries().forEach((key, entry) -> map.put(key, plain(entry)));
        yield map;
      }
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> "nothing plain";
    };
  }
}
