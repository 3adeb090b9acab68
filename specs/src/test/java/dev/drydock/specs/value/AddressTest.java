package dev.drydock.specs.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "azure",
        "endpoint.scoring",
        "version.scoring.blue",
        "version.scoring.blue[\"eu\"]",
        "module.eu.azure",
        "module.eu[\"a.b#c\"].module.inner.version.scoring.blue[\"x y]\"]",
        "module.module.module.endpoint.e"
      })
  void readsItsTextFormBack(String text) {
    assertThat(Address.parse(text)).hasToString(text);
  }

  @Test
  void tellsModulesLabelsAndKeyApart() {
    var address = Address.parse("module.eu[\"a.b\"].version.scoring.blue[\"k\"]");

    assertThat(address.modules()).containsExactly(new Address.Module("eu", Optional.of("a.b")));
    assertThat(address.kind()).isEqualTo("version");
    assertThat(address.labels()).isEqualTo(List.of("scoring", "blue"));
    assertThat(address.key()).contains("k");
    assertThat(address.modulePath()).isEqualTo("module.eu[\"a.b\"]");
    assertThat(address.beside("endpoint", "scoring"))
        .hasToString("module.eu[\"a.b\"].endpoint.scoring");
  }

  @Test
  void ordersTheRootBeforeModulesAndABlockBeforeItsInstances() {
    var sorted =
        List.of(
            Address.parse("azure"),
            Address.parse("version.s.a"),
            Address.parse("version.s.a[\"1\"]"),
            Address.parse("version.s.b"),
            Address.parse("module.a.azure"),
            Address.parse("module.a.module.b.azure"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }

  @Test
  void neverFailsOnATextThatIsNone() {
    assertThat(Address.parse("")).isEqualTo(Address.of(""));
    assertThat(Address.parse("module")).isEqualTo(Address.of("module"));
    assertThat(Address.parse("endpoint.a[\"open").key()).contains("open");
  }

  @Test
  void aWholeModuleHasATextFormToo() {
    var module = Address.parse("module.eu[\"west\"]");
    assertThat(module.isModule()).isTrue();
    assertThat(module).hasToString("module.eu[\"west\"]");
    assertThat(Address.module(module.modules())).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "endpoint.a > endpoint.a > true",
        "endpoint.a > endpoint.a[\"eu\"] > true",
        "endpoint.a[\"eu\"] > endpoint.a > false",
        "endpoint.a > endpoint.b > false",
        "endpoint.a > module.m.endpoint.a > false",
        "module.m > module.m.endpoint.a > true",
        "module.m > module.m[\"x\"].endpoint.a > true",
        "module.m > module.m.module.n.endpoint.a > true",
        "module.m[\"x\"] > module.m[\"y\"].endpoint.a > false",
        "module.m > endpoint.m > false",
      })
  void coversWhatItMeansWhenWritten(String written, String other, boolean covers) {
    assertThat(Address.parse(written).covers(Address.parse(other))).isEqualTo(covers);
  }
}
