package dev.drydock.specs.check.body;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.hcl.HclText;
import dev.drydock.specs.syntax.Expression;
import dev.drydock.specs.value.Conversion;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads what a `for_each` walks over. Its keys decide what exists, so they are known, shown, and
/// fit to stand in an address.
///
/// @param written the collection as written
public record Elements(Expression written, Consumer<Diagnostic> report) {
  private static final Pattern UNFIT = Pattern.compile("[\"\\\\\\p{Cntrl}]|[$%]\\{");
  private static final int LONGEST = 64;

  /// Return the value of each key, sorted by key; nothing when the collection is refused, which is
  /// reported, unless it could not be worked out.
  public Optional<SequencedMap<String, Value>> keyed(Value collection) {
    if (Poison.in(collection) || refused(collection)) {
      return Optional.empty();
    }
    return switch (collection) {
      case Value.Mapping mapping -> fit(Conversion.sorted(mapping));
      case Value.Sequence(Type.SetOf _, var elements) -> texts(elements);
      case Value.Sequence(_, var elements) -> list(elements);
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> other(collection);
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> other(collection);
    };
  }

  /// Return key and value of each element: of a list the number from 0, of a set the element
  /// itself.
  Optional<List<Map.Entry<Value, Value>>> each(Value collection) {
    if (Poison.in(collection) || refused(collection)) {
      return Optional.empty();
    }
    var found = new ArrayList<Map.Entry<Value, Value>>();
    switch (collection) {
      case Value.Mapping mapping ->
          Conversion.sorted(mapping)
              .forEach((key, value) -> found.add(Map.entry(Value.of(key), value)));
      case Value.Sequence(var type, var elements) -> {
        for (var element : elements) {
          var key = type instanceof Type.SetOf ? element : Value.of(found.size());
          found.add(Map.entry(key, element));
        }
      }
      case Value.Null _, Value.Bool _, Value.Number _, Value.Text _ -> {
        return other(collection);
      }
      case Value.Reference _, Value.Unknown _, Value.Sensitive _ -> {
        return other(collection);
      }
    }
    return Optional.of(found);
  }

  private boolean refused(Value collection) {
    if (collection instanceof Value.Sensitive || holdsSecretKey(collection)) {
      refuse(
          Code.DRY0243,
          "is sensitive",
          "The keys stand in addresses, which plans and tags show. Walk over something that may be"
              + " shown, and look the secret up by its key.",
          "");
      return true;
    }
    if (collection instanceof Value.Unknown || holdsUnknownKey(collection)) {
      refuse(
          Code.DRY0242,
          "waits for a step of the plan",
          "The keys decide what exists, and a plan says that before anything is done. Walk over"
              + " something that is written in the spec; values may wait, keys may not.",
          "");
      return true;
    }
    return false;
  }

  private static boolean holdsSecretKey(Value collection) {
    return collection instanceof Value.Sequence(Type.SetOf _, var elements)
        && elements.stream().anyMatch(Value::isSensitive);
  }

  private static boolean holdsUnknownKey(Value collection) {
    return collection instanceof Value.Sequence(Type.SetOf _, var elements)
        && !elements.stream().allMatch(Value::isKnown);
  }

  private Optional<SequencedMap<String, Value>> texts(List<Value> elements) {
    var found = new LinkedHashMap<String, Value>();
    for (var element : elements) {
      if (!(element instanceof Value.Text(var key))) {
        return refuse(
            Code.DRY0240,
            "is a set with " + ValueText.kindOf(element) + " in it",
            "A set that repeats a block holds texts alone: they are the keys.",
            "toset([for one in " + HclText.of(written) + " : tostring(one)])");
      }
      found.put(key, element);
    }
    return fit(found);
  }

  private Optional<SequencedMap<String, Value>> list(List<Value> elements) {
    var texts = elements.stream().allMatch(Value.Text.class::isInstance);
    var text = HclText.of(written);
    return refuse(
        Code.DRY0240,
        "is a list",
        "A list has an order and may hold one thing twice, and a change in the middle would move"
            + " all behind it. Walk over a set of texts, or over a map whose keys name each one.",
        texts ? "toset(" + text + ")" : "{ for one in " + text + " : one.name => one }");
  }

  private <T> Optional<T> other(Value collection) {
    return refuse(
        Code.DRY0240,
        "is " + ValueText.kindOf(collection),
        "for_each walks over a map, an object, a set of texts, or another block that has a"
            + " for_each.",
        "");
  }

  private Optional<SequencedMap<String, Value>> fit(SequencedMap<String, Value> byKey) {
    var fit = new LinkedHashMap<String, Value>();
    for (var entry : byKey.entrySet()) {
      var key = Normalizer.normalize(entry.getKey(), Normalizer.Form.NFC);
      if (key.isEmpty()
          || key.codePointCount(0, key.length()) > LONGEST
          || UNFIT.matcher(key).find()) {
        return refuse(
            Code.DRY0244,
            "gives the key " + ValueText.quoted(key),
            "A key stands in addresses and in tags: 1 to 64 characters, without quotes,"
                + " backslashes, control characters, ${ and %{.",
            "");
      }
      fit.put(key, entry.getValue());
    }
    return Optional.of(fit);
  }

  private <T> Optional<T> refuse(Code code, String label, String detail, String suggestion) {
    report.accept(Diagnostic.at(written.span(), code, label, detail).suggesting(suggestion));
    return Optional.empty();
  }
}
