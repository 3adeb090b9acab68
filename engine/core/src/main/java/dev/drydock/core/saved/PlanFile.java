package dev.drydock.core.saved;

import static dev.drydock.specs.diagnostic.Code.DRY0506;
import static dev.drydock.specs.diagnostic.Code.DRY0507;
import static dev.drydock.specs.diagnostic.Code.DRY0508;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.render.JsonText;
import dev.drydock.core.saved.form.Damaged;
import dev.drydock.core.saved.form.PlanForm;
import dev.drydock.core.saved.form.Seals;
import dev.drydock.core.saved.form.Tree;
import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Faults;
import dev.drydock.spi.object.Digest;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes a plan as one JSON document, and reads it back.
///
/// The checksum finds damage, not malice: who may write the file may change the plan, as who may
/// write the spec may.
public final class PlanFile {
  /// The version of the form.
  private static final int VERSION = 1;

  private static final String MARK = "drydock_plan";
  private static final String CHECKSUM = "checksum";

  /// A stack of 10,000 objects takes about a tenth of it.
  public static final long BYTES_MAX = 256L << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private PlanFile() {}

  /// Write a plan; where it holds a secret there is a salted digest.
  public static String write(Plan plan, Origin origin, RandomGenerator chance) {
    return write(new SavedPlan(origin, plan), chance);
  }

  /// Write a plan; seals that it carries are kept.
  public static String write(SavedPlan saved, RandomGenerator chance) {
    var seals = Seals.fresh(chance);
    var document = JsonNodeFactory.instance.objectNode();
    document.put(MARK, VERSION);
    document.set("origin", OriginForm.of(saved.origin(), seals));
    document.set("plan", PlanForm.of(saved.shown(), seals));
    document.put(CHECKSUM, checksum(document));
    return JsonText.document(document);
  }

  /// Whether a text that begins so is meant to be a plan file, however damaged.
  public static boolean begins(String head) {
    var bare = head.stripLeading();
    return bare.startsWith("{") && bare.substring(1).stripLeading().startsWith("\"" + MARK + "\"");
  }

  /// Read what [#write] wrote.
  ///
  /// @throws Faults when it is no plan, of another version, or damaged
  public static SavedPlan read(String text) {
    var document = parse(text);
    if (!(document instanceof ObjectNode whole) || !whole.has(MARK)) {
      throw fault(
          DRY0506, "It does not say that it is one. Write one by\n\n    drydock plan --out FILE");
    }
    var version = whole.path(MARK);
    if (!version.isInt() || version.intValue() != VERSION) {
      throw fault(
          DRY0507,
          "It is of version "
              + version
              + ", and this Drydock knows version "
              + VERSION
              + ". Plan again, or use the Drydock that wrote it.");
    }
    return read(whole);
  }

  /// Return the same document with the checksum that its content has.
  static String checked(String text) {
    var document = (ObjectNode) parse(text);
    document.remove(CHECKSUM);
    return JsonText.document(document.put(CHECKSUM, checksum(document)));
  }

  private static SavedPlan read(ObjectNode whole) {
    var checksum = whole.remove(CHECKSUM);
    if (checksum == null || !checksum.asText().equals(checksum(whole))) {
      throw damaged("its checksum is not that of its content");
    }
    try {
      var tree = new Tree(whole);
      return new SavedPlan(OriginForm.read(tree.at("origin")), PlanForm.read(tree.at("plan")));
    } catch (Damaged damage) {
      throw damaged("it " + damage.getMessage());
    }
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw begins(text)
          ? damaged("it is not whole")
          : fault(DRY0506, "It is no JSON. Write one by\n\n    drydock plan --out FILE");
    }
  }

  private static String checksum(ObjectNode document) {
    return Digest.hex(JsonText.document(document));
  }

  private static Faults damaged(String how) {
    return fault(DRY0508, "The plan file is damaged: " + how + ". Plan again.");
  }

  private static Faults fault(Code code, String detail) {
    return new Faults(List.of(Diagnostic.of(code, detail)));
  }
}
