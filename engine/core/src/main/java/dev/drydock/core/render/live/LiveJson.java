package dev.drydock.core.render.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.render.JsonText;
import dev.drydock.core.render.ValueJson;
import dev.drydock.core.show.LiveStack;
import dev.drydock.core.show.LiveStack.Part;
import dev.drydock.core.show.LiveStack.Seen;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.Mark;
import java.util.Locale;
import java.util.SequencedMap;

/// Writes what is live of a spec for programs.
public final class LiveJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private LiveJson() {}

  /// Return one JSON document, ending in a newline.
  public static String render(LiveStack stack) {
    var document = NODES.objectNode();
    document.put("format_version", "1.0");
    document.put("stack", stack.stack());
    document.put("applied", stack.applied());
    document.put("at", stack.at().toString());
    var objects = document.putArray("objects");
    stack.objects().forEach(seen -> objects.add(object(seen)));
    var missing = document.putArray("missing");
    stack.missing().forEach(address -> missing.add(address.toString()));
    return JsonText.document(document);
  }

  private static ObjectNode object(Seen seen) {
    var live = seen.live();
    var node = NODES.objectNode();
    node.put("address", seen.address().toString());
    node.put("part", seen.part().name().toLowerCase(Locale.ROOT));
    node.put("id", live.id().text());
    node.put("type", live.type().name());
    node.put("provider_name", live.type().provider());
    seen.state().ifPresent(state -> node.put("state", state));
    node.put("version", live.version());
    if (live.mark() instanceof Mark.Owned(var stack, var address, _, _)) {
      node.putObject("mark").put("stack", stack).put("address", address.toString());
    }
    if (seen.part() == Part.OWNED) {
      node.set("fields", values(live.fields()));
    }
    node.set("computed", values(live.computed()));
    if (!seen.shares().isEmpty()) {
      var shares = node.putObject("effective_traffic");
      seen.shares().forEach(shares::put);
    }
    live.provenance()
        .last()
        .ifPresent(last ->
            node.putObject("last_changed")
                .put("who", last.who())
                .put("how", last.how())
                .put("at", last.at().toString()));
    return node;
  }

  private static ObjectNode values(SequencedMap<String, Value> values) {
    var node = NODES.objectNode();
    values.forEach((path, value) -> node.set(path, ValueJson.of(value)));
    return node;
  }
}
