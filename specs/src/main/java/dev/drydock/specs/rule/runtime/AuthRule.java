package dev.drydock.specs.rule.runtime;

import dev.drydock.specs.diagnostic.Code;
import dev.drydock.specs.diagnostic.Diagnostic;
import dev.drydock.specs.diagnostic.Related;
import dev.drydock.specs.kind.Kind;
import dev.drydock.specs.model.Runtime;
import dev.drydock.specs.rule.Draft;
import dev.drydock.specs.rule.Drafts;
import dev.drydock.specs.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/// A runtime checks callers in its own ways; keys of one's own need key authentication.
public final class AuthRule implements Rule {
  @Override
  public void check(Drafts drafts, Consumer<Diagnostic> report) {
    for (var endpoint : drafts.of(Kind.ENDPOINT)) {
      endpoint.runtime().ifPresent(runtime -> offered(endpoint, runtime, report));
      if (endpoint.has("keys") && endpoint.sound("auth") && !endpoint.is("auth", "key")) {
        report.accept(
            Diagnostic.at(
                    endpoint.span("keys"),
                    Code.DRY0345,
                    "nobody would ask for them",
                    "Key and token authentication exclude each other; keys serve auth key only.")
                .relating(List.of(new Related(endpoint.span("auth"), "the authentication"))));
      }
    }
  }

  private static void offered(Draft endpoint, Runtime runtime, Consumer<Diagnostic> report) {
    var ways = ways(runtime);
    endpoint
        .text("auth")
        .filter(auth -> !ways.contains(auth))
        .ifPresent(_ ->
            report.accept(
                Diagnostic.at(
                        endpoint.span("auth"),
                        Code.DRY0313,
                        "is not offered by runtime " + runtime.word(),
                        "Runtime " + runtime.word() + " offers " + String.join(", ", ways) + ".")
                    .relating(runtimeSpan(endpoint))));
  }

  private static List<Related> runtimeSpan(Draft endpoint) {
    return endpoint.written("runtime")
        ? List.of(new Related(endpoint.span("runtime"), "the runtime"))
        : List.of();
  }

  private static List<String> ways(Runtime runtime) {
    return switch (runtime) {
      case AZUREML -> List.of("key", "token");
      case MANAGED -> List.of("key", "token", "aad");
      case KUBERNETES -> List.of("key", "token", "aad", "none");
    };
  }
}
