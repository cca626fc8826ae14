package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypesTest {

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void receiver() {
        receiver = new Receiver(folder);
    }

    @Test
    void tellsEveryAcceptedTypeByItsContentAndCorrectsTheName() throws Exception {
        takes("scan.pdf", Samples.jpeg(), FileType.JPEG, "scan.jpg");
        takes("a.jpeg", Samples.jpeg(), FileType.JPEG, "a.jpeg");
        takes("a", Samples.png(1), FileType.PNG, "a.png");
        takes("a.gif", Samples.gif(), FileType.GIF, "a.gif");
        takes("a.jpg", Samples.webp(1), FileType.WEBP, "a.webp");
        takes("IMG_0001.HEIC", Samples.heic(), FileType.HEIC, "IMG_0001.HEIC");
        takes("a.pdf", Samples.pdf(), FileType.PDF, "a.pdf");
        takes("facture.pdf.exe", Samples.pdf(), FileType.PDF, "facture.pdf");
        takes("a.docx", Samples.docx(), FileType.DOCX, "a.docx");
        takes("a.zip", Samples.ooxml("spreadsheetml.sheet.main+xml", Map.of()), FileType.XLSX, "a.zip.xlsx");
        takes("a.ppt", Samples.ooxml("presentationml.presentation.main+xml", Map.of()), FileType.PPTX, "a.ppt.pptx");
        takes("a.odt", Samples.odt(), FileType.ODT, "a.odt");
        takes("a.doc", Samples.compound("Root Entry", "WordDocument"), FileType.DOC, "a.doc");
        takes("a.doc", Samples.compound("Root Entry", "Workbook"), FileType.XLS, "a.xls");
        takes("voix", Samples.webm("webm", 2), FileType.AUDIO_WEBM, "voix.webm");
        takes("film", Samples.webm("webm", 2, 1), FileType.VIDEO_WEBM, "film.webm");
        takes("a.ogg", Samples.opus(), FileType.AUDIO_OGG, "a.ogg");
        takes("a.mp3", Samples.mp3(), FileType.MP3, "a.mp3");
        takes("a.aac", Samples.aac(), FileType.AAC, "a.aac");
        takes("a.wav", Samples.wav(), FileType.WAV, "a.wav");
        takes("a.amr", Samples.amr(), FileType.AMR, "a.amr");
        takes("a.mp4", Samples.isoMedia("mp42", "soun"), FileType.AUDIO_MP4, "a.mp4");
        takes("a.m4a", Samples.isoMedia("M4A ", "soun"), FileType.AUDIO_MP4, "a.m4a");
        takes("a.3gp", Samples.isoMedia("3gp4", "soun"), FileType.AUDIO_3GP, "a.3gp");
        takes("a.3gp", Samples.isoMedia("3gp5", "vide", "soun"), FileType.VIDEO_3GP, "a.3gp");
        takes("a.mov", Samples.isoMedia("qt  ", "vide", "soun"), FileType.MOV, "a.mov");
        takes("a.avi", Samples.isoMedia("isom", "soun", "vide"), FileType.VIDEO_MP4, "a.avi.mp4");
    }

    @Test
    void takesTextInAnyAlphabet() throws Exception {
        for (String text : new String[] {
            "الماء مقطوع منذ ثلاثة أيام في حي السلام.\n", "ⴰⵎⴰⵏ ⴱⴱⵉⵏ", "<< Bonjour >> a écrit l’agent", "1 < 2", "x"
        }) {
            takes("note.txt", text.getBytes(StandardCharsets.UTF_8), FileType.TEXT, "note.txt");
        }
        takes("n", ("\uFEFF" + "ماء").getBytes(StandardCharsets.UTF_16LE), FileType.TEXT, "n.txt");
        takes("n.txt", "الماء".getBytes(Charset.forName("windows-1256")), FileType.TEXT, "n.txt");
    }

    @Test
    void readsTheLengthOfSoundsAndFilms() throws Exception {
        assertThat(receiver.receive("a", Samples.opus()).found().duration()).isEqualTo(Duration.ofSeconds(7));
        assertThat(receiver.receive("a", Samples.wav()).found().duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(receiver.receive("a", Samples.isoMedia("mp42", "soun"))
                        .found()
                        .duration())
                .isEqualTo(Duration.ofMillis(65_500));
        assertThat(receiver.receive("a", Samples.webm("webm", 2)).found().duration())
                .isEqualTo(Duration.ofMillis(12_340));
        assertThat(receiver.receive("a", Samples.amr()).found().duration()).isNull();
    }

    @Test
    void refusesPagesProgramsAndUnknownTypes() throws Exception {
        for (String page : new String[] {
            "<!DOCTYPE html><html><script>alert(1)</script>",
            "  \n\t<HTML><body onload=alert(1)>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<?xml version='1.0'?><svg/>",
            "<?php system($_GET['c']);",
            "plain words first, then <ScRiPt src=//evil></script>",
            "x".repeat(8190) + "<script>",
            "#!/bin/sh\nrm -rf /",
            "{\\rtf1\\ansi",
            "<a href=javascript:alert(1)>"
        }) {
            assertThat(receiver.refusal("photo.jpg", page.getBytes(StandardCharsets.UTF_8)))
                    .as(page.substring(Math.max(0, page.length() - 40)))
                    .isEqualTo(Reason.TYPE);
            assertThat(receiver.refusal("photo.jpg", ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16BE)))
                    .as("UTF-16 " + page.substring(Math.max(0, page.length() - 40)))
                    .isEqualTo(Reason.TYPE);
        }
        assertThat(receiver.refusal("a.bat", Samples.latin("del c:\\*.*"))).isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.jpg", Samples.latin("MZ\u0090\0\u0003\0\0\0")))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.jpg", Samples.latin("\u007FELF\u0002\u0001\u0001\0")))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.mp4", Samples.webm("matroska", 1))).isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.heic", Samples.box("ftyp", Samples.latin("avif\0\0\0\0mif1"))))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.zip", Samples.zip(Map.of("a.txt", Samples.latin("x")))))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.doc", Samples.compound("Root Entry", "\u0005SummaryInformation")))
                .isEqualTo(Reason.TYPE);
    }

    @Test
    void refusesFilesThatAreTwoThingsAtOnce() throws Exception {
        byte[] jar = Samples.zip(Map.of("META-INF/MANIFEST.MF", Samples.latin("Main-Class: Evil")));
        assertThat(receiver.refusal("a.pdf", Samples.join(Samples.pdf(), jar))).isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.pdf", Samples.join(Samples.latin("<html><script>1</script>"), Samples.pdf())))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal(
                        "a.docx",
                        Samples.ooxml(
                                "wordprocessingml.document.main+xml",
                                Map.of("META-INF/MANIFEST.MF", "Main-Class: Evil"))))
                .isEqualTo(Reason.TYPE);
        assertThat(receiver.refusal("a.docx", Samples.join(Samples.latin("PK\u0003\u0004junk"), Samples.docx())))
                .isEqualTo(Reason.DAMAGED);
        byte[] gifar =
                receiver.receive("a.gif", Samples.join(Samples.gif(), jar)).bytes();
        assertThat(new String(gifar, StandardCharsets.ISO_8859_1))
                .doesNotContain("PK")
                .endsWith(";");
        byte[] photo =
                receiver.receive("a.jpg", Samples.join(Samples.jpeg(), jar)).bytes();
        assertThat(photo).endsWith(0xFF, 0xD9);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).doesNotContain("MANIFEST");
    }

    @Test
    void refusesProgramsAndSecretsInOfficeFiles() throws Exception {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        assertThat(receiver.refusal("a.docx", Samples.zip(Map.of("[Content_Types].xml", Samples.latin(macro)))))
                .isEqualTo(Reason.MACROS);
        assertThat(receiver.refusal(
                        "a.docx",
                        Samples.ooxml("wordprocessingml.document.main+xml", Map.of("word/vbaProject.bin", "x"))))
                .isEqualTo(Reason.MACROS);
        assertThat(receiver.refusal(
                        "a.odt",
                        Samples.zip(Map.of(
                                "mimetype", Samples.latin("application/vnd.oasis.opendocument.text"),
                                "Basic/Standard/Module1.xml", Samples.latin("x")))))
                .isEqualTo(Reason.MACROS);
        assertThat(receiver.refusal("a.doc", Samples.compound("Root Entry", "WordDocument", "Macros")))
                .isEqualTo(Reason.MACROS);
        assertThat(receiver.refusal("a.docx", Samples.compound("Root Entry", "EncryptedPackage")))
                .isEqualTo(Reason.LOCKED);
        assertThat(receiver.refusal(
                        "a.docx",
                        Samples.ooxml("wordprocessingml.document.main+xml", Map.of("word/afchunk.html", "<script>"))))
                .isEqualTo(Reason.TYPE);
    }

    private void takes(String name, byte[] bytes, FileType type, String corrected) throws Exception {
        Receiver.Result result = receiver.receive(name, bytes);
        assertThat(result.found().type()).as(name).isEqualTo(type);
        assertThat(result.name()).isEqualTo(corrected);
    }
}
