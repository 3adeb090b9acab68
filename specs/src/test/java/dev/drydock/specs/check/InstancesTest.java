package dev.drydock.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.eval.Evaluator;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Address;
import dev.drydock.specs.value.Residual;
import dev.drydock.specs.value.Value;
import dev.drydock.specs.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// What is known of an instance only after apply, and what must never be shown of one.
class InstancesTest {
  @Property(tries = 100)
  void anAttributeOfAnyInstanceIsKnownAfterApply(@ForAll("keys") String key) {
    var quoted = ValueText.quoted(key);
    var spec =
        Checking.spec(
            Samples.ANYWHERE
                + """
                endpoint "other" {
                  for_each = { %1$s = 1, zzz = 2 }
                  name     = "other-${each.value}"
                  cluster  = cluster.lab
                }

                output "url" {
                  value = "<${endpoint.other[%1$s].scoring_uri}>"
                }
                """
                    .formatted(quoted));

    var address = new Address(List.of(), "endpoint", List.of("other"), Optional.of(key));
    assertThat(spec.find(address)).isPresent();
    assertThat(Address.parse(address.toString())).isEqualTo(address);
    assertThat(resolved(spec, address)).isEqualTo(Value.of("<there>"));
  }

  private static Value resolved(Spec spec, Address address) {
    var residual = ((Value.Unknown) spec.outputs().getFirst().value()).residual();
    var asked = new ArrayList<Residual.Input>();
    var value =
        Evaluator.resolve(
            residual,
            input -> {
              asked.add(input);
              return Value.of("there");
            });
    assertThat(asked).containsExactly(new Residual.Input(address, "scoring_uri"));
    return value;
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .ofMaxLength(12)
        .withChars("abcXYZ019 .-_/:[](){}'#$%ü€")
        .filter(key -> !key.contains("${") && !key.contains("%{") && !key.equals("zzz"));
  }

  @Test
  void aSecretUnderAKeyStaysOne() {
    var spec =
        Checking.spec(
            Samples.ANYWHERE
                + """
                variable "keys" {
                  type      = map(string)
                  default   = { eu = "hunter2hunter2hunter2" }
                  sensitive = true
                }

                endpoint "other" {
                  for_each = { eu = var.keys["eu"] }
                  name     = "other"
                  cluster  = cluster.lab

                  keys {
                    primary = each.value
                  }
                }
                """);

    var keys = spec.at(Address.parse("endpoint.other[\"eu\"]")).attributes().block("keys");
    assertThat(keys.orElseThrow().value("primary"))
        .isEqualTo(Value.of("hunter2hunter2hunter2").hidden());
    assertThat(spec.resources().toString()).doesNotContain("hunter2");
  }
}
