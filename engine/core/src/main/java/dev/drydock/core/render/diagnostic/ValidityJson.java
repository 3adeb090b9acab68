package dev.drydock.core.render.diagnostic;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.core.render.JsonText;
import dev.drydock.specs.diagnostic.DiagnosticJson;

/// Writes diagnostics as one JSON document, of the shape that Terraform's `validate -json` has.
public final class ValidityJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ValidityJson() {}

  /// Return the document, ending in a newline. Files keep the names that the user typed.
  public static String render(Verdict verdict) {
    var fields = new DiagnosticJson(verdict.sources()).document(verdict.diagnostics());
    return JsonText.document(MAPPER.valueToTree(fields));
  }
}
