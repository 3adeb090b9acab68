package dev.drydock.cli.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.core.render.JsonText;
import dev.drydock.specs.value.Type;
import dev.drydock.specs.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Outputs as JSON, in the shape of Terraform's `output -json`: `sensitive`, `type`, `value` per
/// name. Unlike there, a sensitive value is null.
public final class OutputJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OutputJson() {}

  /// Return an indented document, ending in a newline.
  public static String document(@Nullable Object json) {
    return JsonText.document(MAPPER.valueToTree(json));
  }

  /// Return what one output is: `sensitive`, `type`, `value`.
  public static SequencedMap<String, @Nullable Object> described(Value value) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("sensitive", value.isSensitive());
    members.put("type", type(value.type()));
    members.put("value", value(value));
    return members;
  }

  /// Return the plain form of a value; null for what is not known or never shown.
  public static @Nullable Object value(Value value) {
    return switch (value) {
      case Value.Null _, Value.Unknown _, Value.Sensitive _ -> null;
      case Value.Bool(var flag) -> flag;
      case Value.Number(var number) ->
          number.scale() <= 0 ? (Object) number.toBigIntegerExact() : number;
      case Value.Text(var text) -> text;
      case Value.Reference(var address) -> address.toString();
      case Value.Sequence(_, var elements) -> list(elements);
      case Value.Mapping(_, var entries) -> {
        var members = new LinkedHashMap<String, @Nullable Object>();
        entries.forEach((name, entry) -> members.put(name, value(entry)));
        yield members;
      }
    };
  }

  private static List<@Nullable Object> list(List<Value> elements) {
    var list = new ArrayList<@Nullable Object>();
    elements.forEach(element -> list.add(value(element)));
    return list;
  }

  private static Object type(Type type) {
    return switch (type) {
      case Type.Any _ -> "dynamic";
      case Type.Bool _ -> "bool";
      case Type.Number _ -> "number";
      case Type.Text _, Type.ResourceOf _ -> "string";
      case Type.ListOf(var element) -> List.of("list", type(element));
      case Type.SetOf(var element) -> List.of("set", type(element));
      case Type.MapOf(var element) -> List.of("map", type(element));
      case Type.TupleOf(var elements) ->
          List.of("tuple", elements.stream().map(OutputJson::type).toList());
      case Type.ObjectOf(var attributes, _) -> {
        var members = new LinkedHashMap<String, Object>();
        attributes.forEach((name, attribute) -> members.put(name, type(attribute)));
        yield List.of("object", members);
      }
    };
  }
}
