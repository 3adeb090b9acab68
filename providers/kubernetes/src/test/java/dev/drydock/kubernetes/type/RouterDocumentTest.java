package dev.drydock.kubernetes.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.specs.value.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RouterDocumentTest {
  @Test
  void whatIsWrittenIsReadBack() {
    var fields = fields("blue", shares("blue", 20, "green", 10), shares("blue", 90, "green", 10));

    assertThat(RouterDocument.read(RouterDocument.write(fields))).isEqualTo(fields);
  }

  @Test
  void whileTheDefaultIsDrainedTheOtherOneGetsAll() {
    var settled = fields("blue", shares("blue", 20, "green", 10), shares("blue", 90, "green", 10));
    var drained = new LinkedHashMap<>(settled);
    drained.put(RouterFields.DECLARED, shares("green", 10));
    drained.put(RouterFields.TARGET, targets("green"));
    drained.put(RouterFields.EFFECTIVE, shares("green", 100));

    var read = RouterDocument.read(RouterDocument.write(drained));

    assertThat(read.get(RouterFields.EFFECTIVE)).isEqualTo(shares("green", 100));
    assertThat(read.get(RouterFields.DEFAULT)).isEqualTo(Value.of("green"));
    assertThat(read.get(RouterFields.TARGET)).isEqualTo(targets("green"));
  }

  @Test
  void anotherConfigurationHasAnotherRevision() {
    var one = RouterDocument.write(fields("blue", shares("blue", 0), shares("blue", 100)));
    var same = RouterDocument.write(fields("blue", shares("blue", 0), shares("blue", 100)));
    var other = RouterDocument.write(fields("blue", shares("blue", 1), shares("blue", 100)));

    assertThat(one).isEqualTo(same);
    assertThat(revision(one)).isNotEqualTo(revision(other));
  }

  @Test
  void whatIsNoSuchDocumentHasNoFields() {
    assertThat(RouterDocument.read("")).isEmpty();
    assertThat(RouterDocument.read("[]")).isEmpty();
    assertThat(RouterDocument.read("{\"endpoints\":[]}")).isEmpty();
  }

  private static String revision(String document) {
    return document.replaceAll(".*\"revision\":\"([^\"]*)\".*", "$1");
  }

  private static SequencedMap<String, Value> fields(String main, Value declared, Value effective) {
    var names = RouterDocument.members(declared).sequencedKeySet().toArray(String[]::new);
    var none = Value.object(new LinkedHashMap<>());
    var fields = new LinkedHashMap<String, Value>();
    fields.put(RouterFields.ENDPOINT, Value.of("scoring"));
    fields.put(RouterFields.MODE, Value.of("none"));
    fields.put(RouterFields.DEFAULT, Value.of(main));
    fields.put(RouterFields.EFFECTIVE, effective);
    fields.put(RouterFields.DECLARED, declared);
    fields.put(RouterFields.ROLE, none);
    fields.put(RouterFields.REQUESTS, none);
    fields.put(RouterFields.AUTOSCALE, none);
    fields.put(RouterFields.TARGET, targets(names));
    return fields;
  }

  private static Value shares(Object... pairs) {
    var shares = new LinkedHashMap<String, BigDecimal>();
    for (int i = 0; i < pairs.length; i += 2) {
      shares.put((String) pairs[i], BigDecimal.valueOf((int) pairs[i + 1]));
    }
    return RouterFields.shares(shares);
  }

  private static Value targets(String... names) {
    var targets = new LinkedHashMap<String, Value>();
    for (var name : names) {
      var target = new LinkedHashMap<String, Value>();
      target.put("deployment", Value.of("scoring-" + name));
      targets.put(name, Value.object(target));
    }
    return Value.object(targets);
  }
}
