package dev.drydock.editor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;

/// Writes edits with their annotations, which lsp4j 1.0.0 leaves out where an edit stands in a list
/// of edits of several sorts.
final class EditJson implements JsonSerializer<TextEdit> {
  static void register(GsonBuilder gson) {
    gson.registerTypeAdapter(TextEdit.class, new EditJson());
  }

  @Override
  public JsonElement serialize(TextEdit edit, Type type, JsonSerializationContext context) {
    var json = new JsonObject();
    json.add("range", context.serialize(edit.getRange()));
    json.addProperty("newText", edit.getNewText());
    if (edit instanceof AnnotatedTextEdit annotated) {
      json.addProperty("annotationId", annotated.getAnnotationId());
    }
    return json;
  }
}
