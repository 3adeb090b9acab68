package dev.drydock.sim.kubernetes.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.drydock.sim.kubernetes.json.Json;
import io.kubernetes.client.proto.IntStr;
import io.kubernetes.client.proto.Meta;
import io.kubernetes.client.proto.Resource;
import io.kubernetes.client.proto.Runtime;
import io.kubernetes.client.proto.V1;
import io.kubernetes.client.proto.V1Apps;
import io.kubernetes.client.proto.V1Authentication;
import io.kubernetes.client.proto.V1Coordination;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Lets Kubernetes' own Java client write what is read here.
class ProtobufTest {
  private static byte[] body(String version, String kind, Message message) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {'k', '8', 's', 0});
    Runtime.Unknown.newBuilder()
        .setTypeMeta(Runtime.TypeMeta.newBuilder().setApiVersion(version).setKind(kind))
        .setRaw(message.toByteString())
        .build()
        .writeTo(out);
    return out.toByteArray();
  }

  private static void assertReads(String version, String kind, Message message, String json)
      throws IOException {
    assertThat(Json.sorted(Protobuf.read(body(version, kind, message))))
        .isEqualTo(Json.sorted(Json.parse(json.replace('\'', '"'))));
  }

  @Test
  void readsNamesLabelsAndTimes() throws IOException {
    var metadata =
        Meta.ObjectMeta.newBuilder()
            .setName("a")
            .setGenerateName("")
            .putLabels("k", "v")
            .addFinalizers("f")
            .setCreationTimestamp(Meta.Time.newBuilder().setSeconds(1767225600))
            .setDeletionTimestamp(Meta.Time.getDefaultInstance());
    assertReads(
        "v1",
        "Namespace",
        V1.Namespace.newBuilder().setMetadata(metadata).build(),
        "{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'a','labels':{'k':'v'},"
            + "'finalizers':['f'],'creationTimestamp':'2026-01-01T00:00:00Z'}}");
  }

  @Test
  void readsEmbeddedPartsQuantitiesPortsAndZeroReplicas() throws IOException {
    var probe =
        V1.Probe.newBuilder()
            .setHandler(
                V1.ProbeHandler.newBuilder()
                    .setHttpGet(
                        V1.HTTPGetAction.newBuilder()
                            .setPath("/")
                            .setPort(
                                IntStr.IntOrString.newBuilder().setType(1).setStrVal("http"))));
    var container =
        V1.Container.newBuilder()
            .setName("c")
            .setStdin(false)
            .setReadinessProbe(probe)
            .setResources(
                V1.ResourceRequirements.newBuilder()
                    .putLimits("cpu", Resource.Quantity.newBuilder().setString("2").build()));
    var volume =
        V1.Volume.newBuilder()
            .setName("v")
            .setVolumeSource(
                V1.VolumeSource.newBuilder()
                    .setEmptyDir(V1.EmptyDirVolumeSource.getDefaultInstance()));
    var template =
        V1.PodTemplateSpec.newBuilder()
            .setSpec(V1.PodSpec.newBuilder().addContainers(container).addVolumes(volume));
    assertReads(
        "apps/v1",
        "Deployment",
        V1Apps.Deployment.newBuilder()
            .setSpec(V1Apps.DeploymentSpec.newBuilder().setReplicas(0).setTemplate(template))
            .build(),
        "{'apiVersion':'apps/v1','kind':'Deployment','spec':{'replicas':0,'template':{'spec':{"
            + "'containers':[{'name':'c','readinessProbe':{'httpGet':{'path':'/','port':'http'}},"
            + "'resources':{'limits':{'cpu':'2'}}}],'volumes':[{'name':'v','emptyDir':{}}]}}}}");
  }

  @Test
  void writesAllSixDigitsOfAMicroTime() throws IOException {
    var time = Meta.MicroTime.newBuilder().setSeconds(1767225600).setNanos(120_000_000);
    assertReads(
        "coordination.k8s.io/v1",
        "Lease",
        V1Coordination.Lease.newBuilder()
            .setSpec(V1Coordination.LeaseSpec.newBuilder().setRenewTime(time))
            .build(),
        "{'apiVersion':'coordination.k8s.io/v1','kind':'Lease',"
            + "'spec':{'renewTime':'2026-01-01T00:00:00.120000Z'}}");
  }

  @Test
  void readsBytesAsBase64() throws IOException {
    assertReads(
        "v1",
        "Secret",
        V1.Secret.newBuilder().putData("k", ByteString.copyFromUtf8("hi")).build(),
        "{'apiVersion':'v1','kind':'Secret','data':{'k':'aGk='}}");
  }

  @Test
  void readsListsThatStandBehindAName() throws IOException {
    var extra = V1Authentication.ExtraValue.newBuilder().addItems("a").addItems("b").build();
    var user = V1Authentication.UserInfo.newBuilder().putExtra("x", extra);
    assertReads(
        "authentication.k8s.io/v1",
        "SelfSubjectReview",
        V1Authentication.SelfSubjectReview.newBuilder()
            .setStatus(V1Authentication.SelfSubjectReviewStatus.newBuilder().setUserInfo(user))
            .build(),
        "{'apiVersion':'authentication.k8s.io/v1','kind':'SelfSubjectReview',"
            + "'status':{'userInfo':{'extra':{'x':['a','b']}}}}");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Protobuf.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Protobuf.read(body("v9", "Thing", V1.Namespace.getDefaultInstance())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Thing");
  }

  @Property(tries = 300)
  void whateverBytesComeItReadsOrRefuses(@ForAll byte[] noise) throws IOException {
    var bytes =
        body(
            "v1",
            "ConfigMap",
            V1.ConfigMap.newBuilder().putData("k", "some text that is long enough").build());
    for (int i = 0; i < noise.length; i++) {
      bytes[4 + Math.floorMod(i * 7 + noise[i], bytes.length - 4)] ^= noise[i];
    }
    try {
      assertThat(Protobuf.read(bytes).path("kind").asText()).isNotEmpty();
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }
}
