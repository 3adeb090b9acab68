package dev.drydock.core.render.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.core.render.JsonText;
import java.net.URI;
import java.net.URISyntaxException;

/// A log in SARIF 2.1.0 (OASIS) with one run, which code scanning reads.
public final class Sarif {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ObjectNode document = NODES.objectNode();
  private final ObjectNode run;
  private final ArrayNode rules;
  private final ArrayNode results;

  /// Begin a log.
  ///
  /// @param tool who speaks
  /// @param columnKind in what its columns count
  public Sarif(String tool, String columnKind) {
    document.put("$schema", SCHEMA);
    document.put("version", "2.1.0");
    this.run = document.putArray("runs").addObject();
    var driver = run.putObject("tool").putObject("driver");
    driver.put("name", tool);
    this.rules = driver.putArray("rules");
    run.put("columnKind", columnKind);
    this.results = run.putArray("results");
  }

  /// Add a rule, and return it to be described.
  public ObjectNode rule(String id, String description) {
    var rule = rules.addObject().put("id", id);
    rule.putObject("shortDescription").put("text", description);
    return rule;
  }

  /// Add a result of a rule, and return it to be described.
  ///
  /// @param index the rule's place among the rules
  /// @param level `error`, `warning` or `note`
  public ObjectNode result(String rule, int index, String level, String message) {
    var result = results.addObject();
    result.put("ruleId", rule).put("ruleIndex", index).put("level", level);
    result.putObject("message").put("text", message);
    return result;
  }

  /// Return a bag for what SARIF has no word for.
  public ObjectNode properties() {
    return run.putObject("properties");
  }

  /// Return the log, ending in a newline.
  public String text() {
    return JsonText.document(document);
  }

  /// Return a place in a file.
  public static ObjectNode physical(String file, ObjectNode region) {
    var physical = NODES.objectNode();
    physical.set("artifactLocation", artifact(file));
    physical.set("region", region);
    return physical;
  }

  /// Return a file by its URI.
  public static ObjectNode artifact(String file) {
    return NODES.objectNode().put("uri", uri(file));
  }

  /// Return a range, from a place up to, but not with, another; all 1-based.
  public static ObjectNode region(int line, int column, int endLine, int endColumn) {
    return NODES
        .objectNode()
        .put("startLine", line)
        .put("startColumn", column)
        .put("endLine", endLine)
        .put("endColumn", endColumn);
  }

  /// Write a path as a URI reference (RFC 3986): a relative one stays relative.
  static String uri(String file) {
    try {
      if (file.startsWith("/")) {
        return new URI("file", "", file, null).toASCIIString();
      }
      // Before a colon stands a scheme, unless a slash comes first.
      var path = file.contains(":") ? "./" + file : file;
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A path has a URI. This is a bug in Drydock.", e);
    }
  }
}
