package dev.drydock.specs.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.specs.fact.KubernetesVersions.Standing;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class KubernetesVersionsTest {
  private static Standing standing(String month, String version) {
    return KubernetesVersions.in(YearMonth.parse(month)).standing(version);
  }

  @Test
  void aVersionBeginsAsAPreviewAndEndsWithItsLastMonth() {
    assertThat(standing("2026-01", "1.35")).isEqualTo(Standing.NOT_OFFERED);
    assertThat(standing("2026-02", "1.35")).isEqualTo(Standing.PREVIEW);
    assertThat(standing("2026-03", "1.35")).isEqualTo(Standing.OFFERED);
    assertThat(standing("2027-03", "1.35")).isEqualTo(Standing.OFFERED);
    assertThat(standing("2027-04", "1.35")).isEqualTo(Standing.NOT_OFFERED);
  }

  @Test
  void aPatchLevelStandsAsItsMinorVersion() {
    assertThat(standing("2026-08", "1.35.7")).isEqualTo(Standing.OFFERED);
    assertThat(standing("2026-08", "1.350")).isEqualTo(Standing.NOT_OFFERED);
    assertThat(standing("2026-08", "1.35.x")).isEqualTo(Standing.NOT_OFFERED);
  }

  @Test
  void theNewestFactsAreThoseOfTheirSource() {
    assertThat(KubernetesVersions.newest().offered()).containsExactly("1.34", "1.35", "1.36");
    assertThat(KubernetesVersions.newest().newestGeneral()).contains("1.36");
  }

  @Test
  void sizesAreFoundWhateverTheirCase() {
    assertThat(VmSizes.azure().named("STANDARD_NC4AS_T4_V3").orElseThrow().gpus()).isEqualTo(1);
    assertThat(VmSizes.azure().named("Standard_NP10s").orElseThrow().fpgas()).isEqualTo(1);
    assertThat(VmSizes.azure().named("nothing")).isEmpty();
  }
}
