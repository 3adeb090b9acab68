package dev.drydock.specs.rule.table;

import static dev.drydock.specs.check.Samples.GROUND;
import static dev.drydock.specs.check.Samples.SERVING;
import static dev.drydock.specs.check.Samples.cluster;
import static dev.drydock.specs.check.Samples.version;

import dev.drydock.specs.diagnostic.Code;
import java.util.List;
import java.util.stream.Stream;

/// Clauses of words and references, and of what is written without effect.
final class WordClauses {
  private static final String WORDS = "Words";
  private static final String REFERENCES = "References";
  private static final String OURS = "Drydock";

  private WordClauses() {}

  static Stream<Clause> all() {
    return Stream.of(words(), references()).flatMap(List::stream);
  }

  private static List<Clause> words() {
    return List.of(
        Clause.of(
            WORDS,
            "an unknown attribute: did you mean",
            OURS,
            Code.DRY0203,
            GROUND + cluster("nods = 3"),
            GROUND + cluster("nodes = 3")),
        Clause.of(
            WORDS,
            "an unknown block: did you mean",
            OURS,
            Code.DRY0201,
            GROUND + cluster("netwrk {}"),
            GROUND + cluster("network {}")),
        Clause.of(
            WORDS,
            "a name of v1 gets its name of today",
            OURS,
            Code.DRY0215,
            SERVING + version("blue", "num_replicas = 3"),
            SERVING + version("blue", "replicas = 3")),
        Clause.of(
            WORDS,
            "what changes nothing live is said (warning)",
            OURS,
            Code.DRY0362,
            GROUND + cluster("tls {\n cname = \"a\"\n}"),
            GROUND + cluster("tls {}")));
  }

  private static List<Clause> references() {
    return List.of(
        Clause.of(
            REFERENCES,
            "to what the spec declares",
            OURS,
            Code.DRY0210,
            GROUND + cluster().replace("workspace.main", "workspace.mine"),
            GROUND + cluster()),
        Clause.of(
            REFERENCES,
            "to the right kind",
            OURS,
            Code.DRY0211,
            SERVING.replace("cluster = cluster.serving", "cluster = workspace.main"),
            SERVING),
        Clause.of(
            REFERENCES,
            "without a cycle: every edge of it is shown",
            OURS,
            Code.DRY0212,
            GROUND + "locals {\n a = local.b\n b = local.c\n c = local.a\n}\n",
            GROUND + "locals {\n a = local.b\n b = local.c\n c = 1\n}\n"));
  }
}
