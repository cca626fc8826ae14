package ma.chikaya.files;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An S3-compatible store in place of the disk.
 *
 * @param endpoint its address; without it files are kept on disk
 * @param bucket exists already and is private; addressed by path
 */
@ConfigurationProperties("chikaya.s3")
record S3Settings(
        @Nullable URI endpoint,
        @DefaultValue("chikaya") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {}
