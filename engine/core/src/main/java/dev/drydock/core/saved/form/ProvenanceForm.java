package dev.drydock.core.saved.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import java.util.TreeMap;

/// Who changed an object, as it was told when the plan was made.
final class ProvenanceForm {
  private ProvenanceForm() {}

  static ObjectNode of(Provenance provenance) {
    var node = JsonNodeFactory.instance.objectNode();
    provenance.last().ifPresent(last -> node.set("last", of(last)));
    if (!provenance.fields().isEmpty()) {
      var fields = node.putObject("fields");
      provenance.fields().forEach((path, trace) -> fields.set(path, of(trace)));
    }
    return node;
  }

  private static ObjectNode of(Trace trace) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("who", trace.who())
        .put("how", trace.how())
        .put("at", trace.at().toString());
  }

  static Provenance read(Tree tree) {
    var fields = new TreeMap<String, Trace>();
    tree.find("fields").ifPresent(all -> fields.putAll(all.entries(ProvenanceForm::trace)));
    return new Provenance(tree.find("last").map(ProvenanceForm::trace), fields);
  }

  private static Trace trace(Tree tree) {
    return new Trace(tree.text("who"), tree.text("how"), tree.instant("at"));
  }
}
